import type { TableView } from "../access/table-view.ts";
import { claimStatements, type LaidOut } from "./claim-statements.ts";
import { tableIdentifier } from "./quote.ts";
import type { SignIn } from "./sign-in.ts";
import { workStatements } from "./work-statements.ts";

/** A prepared statement of the programs that takes rows away. */
export interface Deleting {
  readonly view: TableView;
  /** As it is prepared. */
  readonly text: string;
  readonly name: string;
  /** How many values it takes. */
  readonly places: number;
}

/** The statements of the programs that delete, whichever operation they are of: their role needs that right. */
export function deletingStatements(
  views: readonly TableView[],
  { laidOut, signIn }: { readonly laidOut: LaidOut; readonly signIn?: SignIn | undefined },
): readonly Deleting[] {
  const byName = new Map(views.map((view) => [tableIdentifier(view.table.data.name), view]));
  return views
    .flatMap((view) => [
      ...workStatements(view, views, signIn),
      ...claimStatements(view, views, laidOut),
    ])
    .flatMap((text) => {
      const view = byName.get(deletes.exec(text)?.[1] ?? "");
      const name = prepared.exec(text)?.[1];
      if (view === undefined || name === undefined) return [];
      const places = [...text.matchAll(/\$(\d+)/g)].map(([, at]) => Number(at));
      return [{ view, text, name, places: Math.max(0, ...places) }];
    });
}

const deletes = /\bDELETE FROM (\S+)/;
const prepared = /^PREPARE (\S+)/m;
