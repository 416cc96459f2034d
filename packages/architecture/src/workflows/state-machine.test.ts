import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openValidator } from "../probes/states-language.ts";
import { stateMachine } from "./state-machine.ts";

type Data = DataOf<typeof architecture.workflow>;
type Part = Data["parts"][number];

const by = (id: string) => `architecture/component#${id}` as const;
const part = (id: string, does: string, more: Partial<Part> = {}): Part => ({
  by: by(id),
  does,
  failing: "set-aside",
  ...more,
});
const nameOf = (ref: string): string => ref.slice(ref.indexOf("#") + 1).replaceAll("-", " ");

function machineOf(parts: Data["parts"], undoing: Data["undoing"] = []) {
  const text = stateMachine(
    {
      name: "Book a boat",
      flow: "architecture/flow#book-boat",
      event: "architecture/event#boat-booked",
      starter: by("bookings"),
      engine: by("workflow-engine"),
      parts,
      undoing,
    },
    nameOf,
  );
  return { text, states: JSON.parse(text).States };
}

const judged = async (text: string) => (await openValidator())?.(text);

it("goes to what undoes it where a part refuses, and asks no second time", async () => {
  const { text, states } = machineOf(
    [
      part("berths", "hold a berth", {
        failing: "undo",
        refuses: "architecture/event#berth-refused",
      }),
    ],
    [
      { by: by("bookings"), does: "set it to cancelled" },
      { by: by("berths"), does: "let the berth go" },
    ],
  );
  const hold = states["Berths: hold a berth"];
  expect(hold.Retry[0]).toEqual({ ErrorEquals: ["BerthRefused"], MaxAttempts: 0 });
  expect(hold.Catch[0].Next).toBe("Undo, bookings: set it to cancelled");
  expect(states["Undo, bookings: set it to cancelled"].Next).toBe("Undo, berths: let the berth go");
  expect(states["Undo, berths: let the berth go"].Next).toBe("All undone?");
  expect(await judged(text)).toBeUndefined();
});

it("goes on behind a part that undoes nothing, and sets the whole aside at its end", async () => {
  const { text, states } = machineOf([part("mails", "write"), part("maps", "draw")]);
  expect(states["Mails: write"].Catch[0]).toEqual({
    ErrorEquals: ["States.ALL"],
    ResultPath: "$.failed1",
    Next: "Maps: draw",
  });
  expect(states["All parts done?"].Choices).toHaveLength(2);
  expect(states).not.toHaveProperty("Undone");
  expect(await judged(text)).toBeUndefined();
});

it.each(["\n", "\r", "\u2028", "\u2029", "\u0085"])(
  "names a state in one line, also of %j",
  async (sign) => {
    const machine = machineOf(
      [part("berths", `keep${sign}it`, { failing: "undo" })],
      [{ by: by("berths"), does: `give${sign}it up` }],
    );
    expect(await judged(machine.text)).toBeUndefined();
  },
);

it("is accepted whatever its parts are called, and gives each a name of its own", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
  const parts = fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(parts, fc.array(text, { maxLength: 4 }), async (forward, back) => {
      const machine = machineOf(
        forward.map(([does, undo]) =>
          part("berths", does, { failing: undo ? "undo" : "set-aside" }),
        ),
        back.map((does) => ({ by: by("berths"), does })),
      );
      const tasks = Object.values<{ Type: string }>(machine.states).filter(
        ({ Type }) => Type === "Task",
      );
      // What nothing leads to is no part of it.
      const undone = forward.some(([, undo]) => undo) ? back.length : 0;
      expect(tasks).toHaveLength(forward.length + undone);
      expect(await judged(machine.text)).toBeUndefined();
    }),
    { numRuns: 12 },
  );
});
