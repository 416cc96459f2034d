/**
 * Words that are verbs as often as nouns, which a statistical tagger gets wrong in short sentences.
 * Where the grammar around them decides, it decides instead of the tagger.
 */
export const nounOrVerb: ReadonlySet<string> = new Set(
  "access answer approve attempt archive assign audit back book browse buy call cancel change chat check click close comment contact copy display drag edit email export filter follow forward import invite issue label like link list load log manage map mark match measure merge message move notify offer open order pay pin place plan play post preview print process purchase query rate react read receive record redeem refund register reject release remind rent reply report request reserve restore return review save scan schedule scroll search select sell send share ship sign sort split star start stop store submit subscribe support switch tag target test track trade transfer update upload use view visit vote watch work write grade".split(
    " ",
  ),
);
