const again =
  /\b(?:second|duplicated?|repeated|identical|re-?sent|resubmitted)\b[^.]{0,80}\b(?:is|are|be|must be|gets?)?\s*(?:rejected|refused|denied|declined)\b|\b(?:reject|refuse|deny|decline)s?\b[^.]{0,30}\b(?:duplicated?|repeated|identical|second)\b/i;
const sent = /\b(?:requests?|submissions?|calls?|idempotency keys?)\b/i;
const answered =
  /\b(?:first|original|same|cached|stored) (?:answer|response|result)\b|\breplay(?:s|ed)? the\b/i;

/** Whether a sentence has a request that comes a second time refused, and not answered as the first was. */
export function isRepeatRefused(sentence: string): boolean {
  return again.test(sentence) && sent.test(sentence) && !answered.test(sentence);
}
