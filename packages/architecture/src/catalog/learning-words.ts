/** What a model does that looks at files, and not at the rows that tell of them. */
export const seesFiles =
  /\b(?:images?|photos?|photographs?|pictures?|videos?|vision|visual|audio|speech|voices?|recordings?|documents?|scans?|OCR)\b/i;
