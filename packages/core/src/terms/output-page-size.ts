/** Fewest and most characters on one page of a command's output (rule CMD-3). */
const MIN_OUTPUT_PAGE_SIZE = 2_048;
const MAX_OUTPUT_PAGE_SIZE = 20_480;

/** The size of a page of output in UTF-16 code units: the one asked for, or the largest if that is out of range (rule CMD-3). */
export function outputPageSize(asked: number): number {
  return asked >= MIN_OUTPUT_PAGE_SIZE && asked <= MAX_OUTPUT_PAGE_SIZE ? asked : MAX_OUTPUT_PAGE_SIZE;
}
