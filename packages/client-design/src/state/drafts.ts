import { draftDays, join, listedWithin } from "@planc/core";
import type { Field, Model, Operation, Screen } from "./model.ts";
import { type Around, besideCopies, type OwnState, partOf } from "./of-device.ts";

/** From how many fields on it hurts to lose what was typed. */
const longForm = 8;

/** What is typed and not yet sent: where it is, and until when. Short forms are told of together. */
export function draftsOf(around: Around, saying: ReadonlySet<string>): readonly OwnState[] {
  const forms = around.screens
    // On a board cards are moved; what is typed about one stands on its own form.
    .filter(({ data }) => data.kind !== "sign-in" && data.kind !== "board")
    .flatMap((screen) => formsOf(screen, around.model))
    // What is said among others is kept by where it is said, and not as a form.
    .filter(({ operation }) => !saying.has(operation.ref));
  // Where drafts are decided, none is too short for one.
  const long = forms.filter(({ fields }) => around.keepsDrafts || isLong(fields));
  const short = forms.filter((each) => !long.includes(each));
  return [...long.map((each) => draftOf(each, around)), ...shortForms(short, around)];
}

interface Form {
  readonly screen: Screen;
  readonly operation: Operation;
  readonly fields: readonly Field[];
}

/** A step of a checkout leads to a page of others, and with it goes what only the window knew. */
export const leavesPage = ({ data }: Screen): boolean => data.kind === "step";

/** One for each change of the screen that people fill something in for. */
function formsOf(screen: Screen, { operationOf, schemaOf, fieldOf }: Model): readonly Form[] {
  return screen.data.uses.flatMap(({ operation: ref, when }) => {
    const operation = when === "acting" ? operationOf.get(ref) : undefined;
    if (!operation || operation.data.session) return [];
    const fields = (schemaOf.get(operation.data.request ?? "")?.data.properties ?? []).flatMap(
      ({ field }) => fieldOf.get(field ?? "") ?? [],
    );
    return fields.length > 0 ? [{ screen, operation, fields }] : [];
  });
}

const isLong = (fields: readonly Field[]): boolean =>
  fields.length >= longForm || fields.some(({ data }) => data.type === "long-text");

function draftOf(
  { screen, operation, fields }: Form,
  { surface, keeping, model, keepsDrafts }: Around,
): OwnState {
  const personal = fields.filter(
    ({ data }) => model.classOf.get(data.attribute ?? "")?.personal === true,
  );
  const store = model.copiesOf.has(surface.data.component);
  const size = `${fields.length === 1 ? "1 field" : `${fields.length} fields`}${longText(fields)}`;
  const about = {
    id: join(screen.id, operation.id, "draft"),
    name: `Draft of ${operation.data.operationId}`,
    holds: namesOf(fields),
    fields: fields.map(({ ref }) => ref),
    screens: [screen.ref],
    from: [screen.ref, operation.ref],
  };
  if (surface.data.kind !== "web") {
    return {
      ...about,
      kind: "stored",
      where: store ? besideCopies : "files of the app",
      until: keepsDrafts ? `sent, dropped, sign-out, ${draftDays} days` : "sent, sign-out",
      because: size,
    };
  }
  // What is about people ends with the window, whatever was decided.
  if (keepsDrafts && personal.length === 0) {
    return {
      ...about,
      kind: "stored",
      where: "localStorage",
      until: `sent, dropped, another account, ${draftDays} days`,
      because: size,
    };
  }
  const isRestricted = personal.some(
    ({ data }) => model.classOf.get(data.attribute ?? "")?.class === "restricted",
  );
  const leaves = leavesPage(screen) && !isRestricted;
  return personal.length === 0 || leaves
    ? {
        ...about,
        kind: "stored",
        where: "sessionStorage",
        until: "sent, window closed",
        because: leaves ? `${size}; on the way to a page of others and back` : size,
      }
    : {
        ...about,
        kind: "local",
        where: partOf(keeping),
        until: "sent or left",
        because: `${size}, personal ${namesOf(personal)}`,
      };
}

function shortForms(forms: readonly Form[], { keeping }: Around): OwnState[] {
  if (forms.length === 0) return [];
  const most = Math.max(...forms.map(({ fields }) => fields.length));
  return [
    {
      id: "forms",
      kind: "local",
      name: "Short forms",
      holds: listedWithin(
        forms.map(({ operation }) => operation.data.operationId),
        1_200,
        { last: ", " },
      ),
      fields: [],
      screens: [...new Set(forms.map(({ screen }) => screen.ref))],
      where: partOf(keeping),
      until: "sent or left",
      because: `${most === 1 ? "one field" : `at most ${most} fields`} each`,
      from: forms.map(({ operation }) => operation.ref),
    },
  ];
}

function longText(fields: readonly Field[]): string {
  const text = fields.find(({ data }) => data.type === "long-text");
  return text ? `, long ${text.data.name}` : "";
}

function namesOf(fields: readonly Field[], most = 4): string {
  const names = [...new Set(fields.map(({ data }) => data.name))];
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
