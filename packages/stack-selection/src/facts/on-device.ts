import type { Facts } from "./facts.ts";
import type { StatedPattern } from "./stated.ts";

/** What only the device in somebody's hand can do: its sensors, its battery, its place. */
const sensed =
  /\b(?:steps?|pedometer|location|GPS|geofenc\w*|geolocation|sensors?|heart[- ]?rate|motion|accelerometer|battery|bluetooth|beacons?|wearables?|app refresh)\b/i;

/** Whether all that the text wants of a pattern is done on people's phones, so that no server has a part in it. */
export function isOnDevice(
  { conditions, inputs }: Pick<Facts, "conditions" | "inputs">,
  { name, purpose }: StatedPattern,
): boolean {
  if (!conditions["mobile-client"]) return false;
  const [word = ""] = name.toLowerCase().split(" ");
  const said = (inputs.requirements ?? []).filter(
    ({ data }) =>
      data.text.toLowerCase().includes(word) &&
      (data.text.toLowerCase().includes(name.toLowerCase()) || sensed.test(data.text)),
  );
  const texts = said.length > 0 ? said.map(({ data }) => data.text) : purpose ? [purpose] : [];
  return texts.length > 0 && texts.every((text) => sensed.test(text));
}
