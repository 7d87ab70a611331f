/** What stands in a row, by its column's name as compared (`sameName`). */
export type Cells = ReadonlyMap<string, unknown>

/**
 * One row of a file. `row` is what a person sees: the line of a JSON lines file, the row number of a sheet with the header as row 1.
 * A row that could not even be split into cells carries the reason and its raw text.
 */
export type Row = { row: number; cells: Cells } | { row: number; why: string; raw: string }

/** `readHeader` sees the header before the first row and may throw; JSON lines have none. */
export type ReadHeader = (header: readonly string[]) => void
