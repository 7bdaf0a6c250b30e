/** Words and turns that a native engineer would not write on a screen or in a report. */
export const badEnglish =
  /\b(told|tells?|mend(s|ed|ing)?|stands?|stood|anew|otherwise than|spelt|(?<!there )is no (?!longer)[a-z]+|be it|so many)\b/i;
