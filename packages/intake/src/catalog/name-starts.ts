/** Nouns behind the name of a technology at the start of a sentence: "Flutter app", "Neon database". */
export const technicalNouns: ReadonlySet<string> = new Set(
  "command commands app apps application applications frontend front-end backend back-end service services server servers database databases db cluster clusters api apis ui web mobile framework frameworks library libraries platform project projects component components client clients store stores cache caching queue queues pipeline pipelines based hosting deployment deployments container containers function functions runtime sdk cli schema schemas index indexes search storage logging monitoring metrics tracing testing tests test auth authentication login email emails e-mail mail sms push payments code program programs microservice microservices module modules script scripts stack".split(
    " ",
  ),
);

/** What is said of a technology: "Go is the language", "Render must be used". */
export const saidOfTechnology =
  /\b(?:used|chosen|preferred|language|framework|database|hosting|stack|deployed|runs?|written|library|provider)\b/i;
