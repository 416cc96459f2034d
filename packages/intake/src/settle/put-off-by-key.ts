import type { Readings } from "./readings.ts";

/** Keys in the brackets of a label: "Printed lists (FR-007): deferred". */
const keysInLabel = /^[^:.;]{2,80}:/;
const key = /\b[A-Z]{1,8}(?:-[A-Z0-9]{1,8}){1,3}\b/g;

/** Keys of requirements that another place of the text puts off by name, with the time of which it speaks. */
function putOffKeys({ requirements }: Readings): ReadonlyMap<string, string> {
  return new Map(
    requirements.flatMap(({ data: { priority, later, text } }) =>
      priority === "wont" && later !== undefined
        ? [...(keysInLabel.exec(text)?.[0] ?? "").matchAll(key)].map(([each]): [string, string] => [
            each,
            later,
          ])
        : [],
    ),
  );
}

/** Readings in which what is put off by its key is left out where it is asked for, and what it names is not wanted. */
export function withPutOff(readings: Readings): Readings {
  const later = putOffKeys(readings);
  if (later.size === 0) return readings;
  const ofStatement = new Map<string, string>(
    readings.requirements.flatMap(({ data }) => {
      const time = data.key === undefined ? undefined : later.get(data.key);
      return time === undefined ? [] : [[data.statement, time]];
    }),
  );
  return {
    ...readings,
    requirements: readings.requirements.map((each) => {
      const time = ofStatement.get(each.data.statement);
      return time === undefined
        ? each
        : { ...each, data: { ...each.data, priority: "wont" as const, later: time } };
    }),
    mentions: readings.mentions.map((each) => {
      const time = ofStatement.get(each.data.statement);
      return time === undefined
        ? each
        : { ...each, data: { ...each.data, modality: "avoid" as const, later: time } };
    }),
  };
}
