/** Words cut at the ends of sentences and at semicolons; the marks stay where they were, nothing is lost. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？!?；;\n]*[。！？!?；;\n]+|[^。！？!?；;\n]+$/g) ?? [text]).filter((one) => one.trim() !== '')
}
