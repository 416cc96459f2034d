import { type Declaration, declarationsOf } from "../catalog/native-declarations.ts";
import { libraries } from "../catalog/native-libraries.ts";
import { limitsOf } from "../catalog/native-limits.ts";
import { backgroundWork } from "./background.ts";
import type { Builder, Built } from "./built.ts";
import type { Capability, Ground } from "./ground.ts";
import { health, motion } from "./health.ts";
import { biometrics, secureStorage } from "./keys.ts";
import { deepLinks, networkState } from "./links.ts";
import { camera, files, mediaLibrary, microphone } from "./media.ts";
import { others } from "./others.ts";
import { location } from "./position.ts";
import { localNotifications, push } from "./push.ts";

const builders: readonly Builder[] = [
  camera,
  mediaLibrary,
  files,
  microphone,
  secureStorage,
  biometrics,
  push,
  localNotifications,
  backgroundWork,
  location,
  health,
  motion,
  deepLinks,
  networkState,
  ...others,
];

/** What a surface needs of the device beneath it, each with what the system wants declared. */
export function capabilitiesOf(ground: Ground): readonly Capability[] {
  if (ground.surface.data.kind === "terminal") return [];
  return builders.flatMap((build) => {
    const built = build(ground);
    return built ? [whole(ground, built)] : [];
  });
}

function whole(ground: Ground, built: Built): Capability {
  const { family } = ground.host;
  const library = family ? libraries[family][built.kind] : undefined;
  return {
    name: built.name,
    kind: built.kind,
    surface: ground.surface.ref,
    for: [...new Set(built.for)],
    screens: built.screens.map(({ ref }) => ref),
    ...(library ? { library } : {}),
    declarations: declared(ground, built),
    ...(built.asked ? { asked: built.asked } : {}),
    rules: [...built.rules],
    limits: (limitsOf[built.kind] ?? []).filter(({ platform }) => ground.has(platform)),
    fallback: built.fallback,
    tests: [...built.tests],
  };
}

function declared(ground: Ground, built: Built): Declaration[] {
  const all = [...(declarationsOf[built.kind] ?? []), ...(built.declares ?? [])];
  const seen = new Set<string>();
  return all.flatMap((each) => {
    if (!ground.has(each.platform) || built.without?.includes(each.key)) return [];
    const same = `${each.file} ${each.key} ${each.value ?? ""}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const text = built.reasons?.[each.key];
    return [each.kind === "reason" && text ? { ...each, value: text } : each];
  });
}
