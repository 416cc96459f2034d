const sealing =
  /\bend[- ]to[- ]end[- ]encrypt|\be2e(?:e|[- ]encrypt)|\bsignal protocol\b|\bdouble ratchet\b|\b(?:pq)?x3dh\b|\bpqxdh\b|\bmessaging layer security\b|\bmls\b[^.;]{0,30}encrypt|encrypt[^.;]{0,30}\bmls\b/i;

/** Whether a sentence has contents sealed between the devices of people. */
export const asksForSealing = (text: string): boolean => sealing.test(text);
