/** That what is asked for goes on behind the request, and people look how far it is. */
export const goesOnBehind =
  /\basynchronous(?:ly)?\b|\b(?:in|as) (?:the |a )?background\b|\bbackground (?:job|process|task)s?\b|\blong[- ]running\b|\b(?:queued?|enqueued) (?:for processing|job)\b|\b(?:poll|check|see|show|track|view|display)(?:s|ing)?\b[^.;]{0,40}\b(?:job|progress)\b|\bprogress (?:bar|indicator|of the (?:import|export|upload|report))\b/i;
