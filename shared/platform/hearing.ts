/** Characters of base64 of a recording at most: WeChat hands a function at most 100 kB. */
export const mostHeard = 96_000
