import { cloudsOf } from "../facts/clouds.ts";
import type { Check } from "./approach-check.ts";

/** What belongs to the functions of one cloud, and the text names another one. */
const ofCloud =
  (cloud: string): Check =>
  (facts) => {
    const [named] = cloudsOf(facts);
    return named && named.key !== cloud
      ? {
          because: `belongs to ${facts.catalogue.nameOf(cloud)}, and the functions run on ${named.name}`,
          by: [...named.refs],
        }
      : undefined;
  };

/** A number that stands is no scaling, and figures that the text names leave no room for others. */
const scaledBy =
  (words: RegExp | undefined, because: string): Check =>
  ({ inputs: { requirements = [] } }) => {
    const said = requirements.find(
      ({ data }) =>
        data.priority !== "wont" &&
        /\bauto-?\s?scal/i.test(data.text) &&
        (words === undefined || words.test(data.text)),
    );
    return said && { because: `${because}, and the text says “${said.data.text}”`, by: [said.ref] };
  };

/** What of the brief leaves a way of running no room, by its key. */
export const checksOfRunning: Readonly<Record<string, Check>> = {
  "peak-always": scaledBy(undefined, "adds and takes away nothing"),
  "requests-and-queues": scaledBy(
    /\b(?:CPU|processor|memory)\b/i,
    "goes by figures of the product",
  ),
  "public-programs": ({ conditions: { functions } }) =>
    functions && {
      because:
        "leaves functions outside of the network, from where no database without a public address is reached",
      by: [...functions.refs],
    },
  "state-machine": ofCloud("aws"),
  "durable-functions": ofCloud("azure"),
  "google-workflows": ofCloud("google-cloud"),
};
