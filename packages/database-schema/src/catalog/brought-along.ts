/** How a text says that whoever makes one brings its number along. Judgements, 2026-11-30. */
export const broughtAlong =
  /\b(?:enter(?:s|ed|ing)?|typ(?:e|es|ed|ing) in|(?:was|is|are|been|has|have) given|given by|gave|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|import(?:s|ed|ing)?|assigned by|cop(?:y|ies|ied|ying)|scan(?:s|ned|ning)?)\b/i;

/** How it says that the number comes about by itself. */
export const comesAbout =
  /\b(?:automatic\w*|auto[- ]?(?:increment\w*|number\w*)|sequen\w+|consecutive\w*|generat\w+|counted|next (?:free )?number)\b/i;
