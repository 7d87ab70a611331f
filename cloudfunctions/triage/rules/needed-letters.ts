/** Letters that most messages hold: of little use for telling that a word is absent. */
const common = '的了是我在人不有这个们到上下一他她你去来没要把被说家里小大子出生天心水门车打老房住路'

/**
 * What every text that matches an expression of the danger table holds: of each set of letters at least one, the least common set first.
 * Reads literals, `(a|b)`, `[ab]`, `?` and `…`, which is all that the table is written in.
 */
export function neededLetters(expression: string): string[] {
  return partsOf(expression)
    .filter((part) => part !== '')
    .sort((a, b) => cost(a) - cost(b))
}

function partsOf(expression: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < expression.length; ) {
    const end = endOf(expression, at)
    const optional = expression[end] === '?'
    if (!optional) parts.push(lettersOf(expression.slice(at, end)))
    at = optional ? end + 1 : end
  }
  return parts
}

function lettersOf(piece: string): string {
  if (piece.startsWith('[')) return piece.slice(1, -1)
  if (!piece.startsWith('(')) return piece === '…' ? '' : piece
  const choices = choicesOf(piece.slice(1, -1)).map((choice) => neededLetters(choice)[0] ?? '')
  return choices.includes('') ? '' : [...new Set(choices.join(''))].join('')
}

/** Where the letter, class or group that begins here ends. */
function endOf(text: string, at: number): number {
  if (text[at] === '[') return text.indexOf(']', at) + 1
  if (text[at] !== '(') return at + 1
  let depth = 0
  for (let end = at; end < text.length; end++) {
    if (text[end] === '(') depth++
    if (text[end] === ')' && --depth === 0) return end + 1
  }
  throw new Error(`unclosed group in ${text}`)
}

function choicesOf(group: string): string[] {
  const choices: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < group.length; at++) {
    if (group[at] === '(') depth++
    if (group[at] === ')') depth--
    if (group[at] !== '|' || depth > 0) continue
    choices.push(group.slice(from, at))
    from = at + 1
  }
  return [...choices, group.slice(from)]
}

/** About how often one of these letters stands in a message. */
function cost(letters: string): number {
  return [...letters].reduce((sum, one) => sum + (common.includes(one) ? 8 : 1), 0)
}
