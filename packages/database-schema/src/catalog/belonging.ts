/** Words after which a text says what a thing is of or about: `belongs to either a field or a barn`. */
export const belonging =
  /\b(?:belong(?:s|ing)?\s+to|attach(?:ed|es)?\s+to|link(?:ed|s)?\s+to|relat(?:ed|es)\s+to|refer(?:s|ring)?\s+to|assigned\s+to|sent\s+to|made\s+on|written\s+on|left\s+on|placed\s+on|about|for|on|of)\s+(?:either\s+)?/giu;
