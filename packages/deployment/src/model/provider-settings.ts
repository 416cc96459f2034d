import { byRef, type ViewOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { storeSettings } from "../catalog/store-settings.ts";
import type { Choice, Component } from "./facts.ts";
import type { SettingDraft } from "./setting-draft.ts";
import type { UnitsOfComponents } from "./units-by-component.ts";

type Provider = ViewOf<typeof integration.provider>;

/** The keys and addresses of each system of others, as its sheet names them. */
export function providerSettings(
  providers: readonly Provider[],
  components: readonly Component[],
  choices: readonly Choice[],
  units: UnitsOfComponents,
): readonly SettingDraft[] {
  const at = byRef(components);
  const choiceAt = byRef(choices);
  return providers.flatMap((provider): readonly SettingDraft[] => {
    const { data, ref } = provider;
    const component = at.get(data.component)?.data;
    // A store is told of by its connections.
    if (storeSettings[choiceAt.get(component?.choice ?? "")?.data.technology ?? ""]) return [];
    const keys = data.credentials.flatMap((credential): readonly SettingDraft[] => {
      const users = [...new Set(credential.heldBy.flatMap((each) => units.of(each)))].sort();
      const isRole = /: no secret is kept\b/.test(credential.what);
      if (users.length === 0 || isRole) return [];
      const isSecret = !/\bno secret\b|\bid of\b|\baddress of\b/.test(credential.what);
      return [
        {
          name: credential.name,
          kind: isSecret ? "secret" : "config",
          type: /_(?:URL|ISSUER)$/.test(credential.name) ? "url" : "text",
          purpose: `${data.name}: ${credential.what}`,
          of: ref,
          units: users,
          ...(isSecret && credential.basis.kind !== "unknown"
            ? { rotation: credential.rotation }
            : {}),
          by: "setting-of-provider",
          from: [ref, ...credential.heldBy],
        },
      ];
    });
    const callers = [...new Set(data.credentials.flatMap(({ heldBy }) => heldBy))];
    const users = [...new Set(callers.flatMap((each) => units.of(each)))].sort();
    const [live, test] = data.environments;
    // One address everywhere is no setting: nothing differs but the account behind the key.
    const differs = test !== undefined && !test.address.startsWith(live?.address ?? "");
    const isUnknown = live?.address.startsWith("not known") === true;
    if (!live || users.length === 0 || !(differs || isUnknown)) return keys;
    return [
      ...keys,
      {
        name: live.setting,
        kind: "config",
        type: "url",
        purpose: `${data.name}: its address`,
        ...(isUnknown ? {} : { byDefault: live.address }),
        ...(test && !isUnknown ? { inDevelopment: test.address } : {}),
        of: ref,
        units: users,
        by: "setting-of-provider",
        from: [ref],
      },
    ];
  });
}
