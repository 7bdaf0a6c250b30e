/**
 * Words and turns that a native engineer would not write: not on a screen, in a report, in a comment or in a paper.
 * Fine are: to stand for, in for or out; a stand-in; there is no X; X is no longer.
 */
export const badEnglish =
  /\b(told|tells?|telling|mend(s|ed|ing)?|(stands?|standing)(?! (in )?for\b| out\b|-in)|stood|anew|otherwise than|spelt|(?<!there )(is|are|was|were) no (?!longer|more than)[a-z]+|be it|so many)\b/i;
