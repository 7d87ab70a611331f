/** A language model that is asked one thing and answers in JSON. Nothing depends on it. */
export interface LanguageModel {
  /** What staff read as the source of an opinion. */
  name: string
  /** @throws Error when it did not answer in time, answered too much, or answered something that is no JSON. */
  completeJson(question: { system: string; user: string /** Tokens that the answer may have; 200 where nothing is said. */; most?: number }): Promise<unknown>
}

export interface ModelConfig {
  /** `https://…/v1`, without a slash at the end. */
  baseUrl: string
  key: string
  model: string
  /** Milliseconds that an answer may take in all. */
  patience?: number
}

/** Of the question, in characters; of the answer, in bytes. A category needs neither. */
const longestQuestion = 8000
const longestAnswer = 16_384

/** Any end that speaks as OpenAI's chat completions do (`POST /chat/completions`, `response_format: json_object`). */
export function openAiModel({ baseUrl, key, model, patience = 8000 }: ModelConfig): LanguageModel {
  return {
    name: model,
    async completeJson({ system, user, most = 200 }) {
      const response = await fetch(`${baseUrl}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({
          model,
          temperature: 0,
          max_tokens: most,
          response_format: { type: 'json_object' },
          messages: [
            { role: 'system', content: system.slice(0, longestQuestion) },
            { role: 'user', content: user.slice(0, longestQuestion) },
          ],
        }),
        signal: AbortSignal.timeout(patience),
      })
      if (!response.ok) throw new Error(`the model answered ${response.status}`)
      return JSON.parse(contentOf(JSON.parse(await readAtMost(response, longestAnswer))))
    },
  }
}

function contentOf(answer: unknown): string {
  const content = (answer as { choices?: { message?: { content?: unknown } }[] } | null)?.choices?.[0]?.message?.content
  if (typeof content !== 'string') throw new Error('the model gave no content')
  return content
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw new Error('the model answered too much')
    }
    parts.push(value)
  }
  return Buffer.concat(parts).toString('utf8')
}
