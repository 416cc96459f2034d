import { givenFigure, idOf } from "@planc/core";
import { engines } from "../catalog/engines.ts";
import { imageOf } from "../catalog/image.ts";
import type { Component } from "./facts.ts";
import type { Around, Made, Parts } from "./parts.ts";
import { groundOf, groundOfFiles } from "./platform-of.ts";

/** A server that the team runs itself; a provider's is no unit of ours. */
export function serverUnit(component: Component, parts: Parts): readonly Made[] {
  const { data, ref, id } = component;
  const choice = parts.choices.find((each) => each.ref === data.choice);
  const engine = choice && engines[choice.data.technology];
  const hosting = parts.hostings.find((each) => each.data.choice === data.choice);
  const isAgent = choice?.data.technology === "opentelemetry";
  if (!choice || !engine || !(hosting?.data.by === "team" || isAgent)) return [];
  return [
    {
      id,
      by: "unit-of-server",
      from: [ref, choice.ref, ...(hosting ? [hosting.ref] : [])],
      data: {
        name: data.name,
        kind: "container",
        components: [ref],
        platform: hosting?.data.on ?? groundOf(component, parts.choices).name,
        choice: choice.ref,
        ...(isAgent ? {} : { replicas: givenFigure("instances", 1, "instances") }),
        image: imageOf(engine.image, choice.data.version, engine.line),
        ports: engine.ports.map((each) => ({ ...each })),
      },
    },
  ];
}

export function filesUnit(component: Component, parts: Parts, around: Around): Made {
  const ground = groundOfFiles(parts.choices);
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-files",
    from: [component.ref, ...(ground.choice ? [ground.choice.ref] : [])],
    data: {
      name: component.data.name,
      kind: "static-site",
      components: [component.ref],
      platform: ground.name,
      ...(ground.choice ? { choice: ground.choice.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}

const stores: Readonly<Record<string, string>> = {
  ios: "App Store",
  android: "Google Play",
  windows: "Windows",
  macos: "macOS",
  linux: "Linux",
};

export function appUnit(component: Component, parts: Parts, around: Around): Made {
  const surface = parts.surfaces.find(
    ({ data }) => data.component === component.ref && data.kind !== "web",
  );
  const named = surface?.data.platforms.flatMap((each) => stores[each] ?? []) ?? [];
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-app",
    from: [component.ref, ...(surface ? [surface.ref] : [])],
    data: {
      name: component.data.name,
      kind: "app",
      components: [component.ref],
      platform: named.join(", ") || "devices of people",
      ...(surface ? { surface: surface.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}

export function packageUnit(component: Component, parts: Parts, around: Around): Made {
  const registry = parts.choices.find(({ data }) => idOf(data.topic) === "package-registry");
  const isLibrary = component.data.kind === "library";
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-package",
    from: [component.ref, ...(registry ? [registry.ref] : [])],
    data: {
      name: component.data.name,
      kind: isLibrary ? "package" : "binary",
      components: [component.ref],
      platform: registry?.data.name ?? (isLibrary ? "a package registry" : "machines of its users"),
      ...(registry ? { choice: registry.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}
