import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** People who may have their data erased, by a regime or the text itself. */
export const personalDataVerdict: TopicRule = ({ conditions, inputs }, sofar) => {
  const duties = inputs.obligations.filter(({ data }) => data.kind === "erasure");
  if (!conditions.server || duties.length === 0 || !sofar.has("relational-store")) return undefined;
  const regimes = inputs.regimes.filter(({ ref }) =>
    duties.some(({ data }) => data.regime === ref),
  );
  const said = (inputs.requirements ?? []).find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:delet|eras)\w*\b[^.]*\b(?:(?:their|his|her|personal|own) (?:\w+ )?data|accounts?)\b/i.test(
        data.text,
      ),
  );
  const by =
    said !== undefined
      ? `“${said.data.text}”`
      : regimes.length > 0
        ? `${sample(regimes.map(({ data }) => data.name))} gives people the right to have their data erased`
        : "the text has people's data erased when they ask for it";
  return yes(`${by}, and some of what they leave is needed by others`, [
    ...duties.map(({ ref }) => ref),
    ...(said ? [said.ref] : []),
  ]);
};

/** Where several services hold something of a person, one of them has to gather it: one program reads it at once. */
export const copyOfPersonVerdict: TopicRule = ({ conditions, inputs }, sofar) => {
  const duties = inputs.obligations.filter(({ data }) => data.kind === "export");
  if (
    !conditions["several-services"] ||
    conditions.events ||
    duties.length === 0 ||
    !sofar.has("relational-store")
  )
    return undefined;
  const said = (inputs.requirements ?? []).find(
    ({ data }) => data.priority !== "wont" && /\bexport\w*\b[^.]*\bdata\b/i.test(data.text),
  );
  return yes(
    `${said ? `“${said.data.text}”` : "People are owed a copy of what is held of them"}, and several services hold parts of it`,
    [...duties.map(({ ref }) => ref), ...(said ? [said.ref] : [])],
  );
};
