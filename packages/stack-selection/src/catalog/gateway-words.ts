/** How texts ask of a gateway what goes beyond handing requests on. */
export const gatewayWords = {
  /** One answer from those of several services. */
  aggregation:
    /\bgateway\b[^;]{0,240}\baggregat\w+|\baggregat\w+\b[^;]{0,80}\b(?:at|by|in) the (?:API )?gateway\b/i,
  /** An answer in the place of one that a service does not give. */
  ownErrors:
    /\bgateway\b[^;]{0,120}\b(?:error|fallback)\w*\b[^;]{0,80}\b(?:unavailable|down|unreachable|fail\w*|not respond\w*)|\b(?:unavailable|down|unreachable|not respond\w*)\b[^;]{0,160}\bgateway (?:returns?|answers?|responds?)\b[^;]{0,60}\berror/i,
} as const;
