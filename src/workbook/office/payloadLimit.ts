/** Excel on the web takes 5 MB a request; what is estimated may be off, and Excel may count otherwise: bytes of JSON. */
export const requestBytes = 2_000_000;

/** Excel on the web answers with 5 MB at most; what an answer will take is estimated, in bytes of JSON. */
export const answerBytes = 4_500_000;

/** Whether Excel refused only because the answer would be too large: then it is to be asked for less. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RangeExceedsLimit");
