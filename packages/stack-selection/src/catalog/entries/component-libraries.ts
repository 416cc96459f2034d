import type { Entry } from "../schema.ts";
import { onRequest } from "./on-request.ts";

const script = { languages: ["typescript", "javascript"] };
const react = { requires: [["react", "nextjs", "remix", "gatsby", "preact"]], ...script };
const vue = { requires: [["vue", "nuxt"]], ...script };
const angular = { requires: [["angular"]], ...script };
const native = { requires: [["react-native", "expo"]], ...script };

/** Ready components and the design systems that they follow. */
export const componentLibraries: readonly Entry[] = onRequest("component-library", "library", [
  [
    "react-spectrum",
    "React Spectrum",
    "React components of Adobe's design system",
    {
      aliases: ["Adobe React Spectrum", "Adobe Spectrum"],
      licence: "Apache-2.0",
      since: 2020,
      ...react,
      requires: [["react", "nextjs", "remix", "gatsby"]],
      risks: [
        [
          "Two generations of it are in use: @react-spectrum/s2, which follows Spectrum 2, and @adobe/react-spectrum before it.",
          "Settle the generation with the design before the first screen: @react-spectrum/s2, unless screens of the former are there.",
        ],
      ],
    },
  ],
  [
    "radix-ui",
    "Radix UI",
    "unstyled React components",
    {
      aliases: ["Radix", "Radix Primitives", "Radix Themes"],
      licence: "MIT",
      since: 2020,
      ...react,
    },
  ],
  [
    "headless-ui",
    "Headless UI",
    "unstyled components for React and Vue",
    { licence: "MIT", since: 2020, requires: [["react", "nextjs", "vue", "nuxt"]], ...script },
  ],
  [
    "fluent-ui",
    "Fluent UI",
    "React components of Microsoft's design system",
    { aliases: ["Fluent UI React", "Office UI Fabric"], licence: "MIT", since: 2016, ...react },
  ],
  [
    "carbon",
    "Carbon Design System",
    "components of IBM's design system",
    { aliases: ["IBM Carbon"], licence: "Apache-2.0", since: 2017, ...script },
  ],
  [
    "patternfly",
    "PatternFly",
    "React components of Red Hat's design system",
    { licence: "MIT", ...react },
  ],
  [
    "blueprint-js",
    "Blueprint.js",
    "React components for dense data",
    { licence: "Apache-2.0", since: 2016, ...react },
  ],
  ["semantic-ui", "Semantic UI", "component styles", { licence: "MIT", since: 2013, ...script }],
  [
    "nextui",
    "HeroUI",
    "React components on Tailwind CSS",
    { aliases: ["NextUI"], licence: "MIT", ...react },
  ],
  ["base-ui", "Base UI", "unstyled React components", { licence: "MIT", ...react }],
  ["ark-ui", "Ark UI", "unstyled components for several frameworks", { licence: "MIT", ...script }],
  ["primereact", "PrimeReact", "React components", { licence: "proprietary", ...react }],
  [
    "kendo-ui",
    "Kendo UI",
    "commercial components for several frameworks",
    { aliases: ["KendoReact"], licence: "proprietary", ...script },
  ],
  [
    "syncfusion",
    "Syncfusion",
    "commercial components for several frameworks",
    { licence: "proprietary" },
  ],
  ["ag-grid", "AG Grid", "table for large data", { aliases: ["ag-Grid"], ...script }],
  [
    "tanstack-table",
    "TanStack Table",
    "table logic without markup",
    { aliases: ["React Table"], licence: "MIT", ...script },
  ],
  [
    "element-plus",
    "Element Plus",
    "Vue components",
    { aliases: ["Element UI"], licence: "MIT", ...vue },
  ],
  ["naive-ui", "Naive UI", "Vue components", { licence: "MIT", ...vue }],
  ["nuxt-ui", "Nuxt UI", "Vue components on Tailwind CSS", { licence: "MIT", ...vue }],
  ["ng-zorro", "NG-ZORRO", "Angular components in Ant Design", { licence: "MIT", ...angular }],
  [
    "ng-bootstrap",
    "ng-bootstrap",
    "Angular components in Bootstrap",
    { licence: "MIT", ...angular },
  ],
  [
    "flowbite",
    "Flowbite",
    "components on Tailwind CSS",
    { licence: "MIT", requires: [["tailwind-css"]], ...script },
  ],
  [
    "daisyui",
    "daisyUI",
    "component classes on Tailwind CSS",
    { licence: "MIT", requires: [["tailwind-css"]], ...script },
  ],
  [
    "react-bootstrap",
    "React Bootstrap",
    "Bootstrap as React components",
    { aliases: ["React-Bootstrap"], licence: "MIT", ...react },
  ],
  [
    "shoelace",
    "Web Awesome",
    "web components",
    { aliases: ["Shoelace.style"], licence: "MIT", ...script },
  ],
  [
    "govuk-frontend",
    "GOV.UK Frontend",
    "components of the British government",
    { aliases: ["GOV.UK Design System"], licence: "MIT", ...script },
  ],
  [
    "uswds",
    "U.S. Web Design System",
    "components of the American government",
    { aliases: ["USWDS"], ...script },
  ],
  ["nativebase", "NativeBase", "components in React Native", { licence: "MIT", ...native }],
  [
    "mudblazor",
    "MudBlazor",
    "Blazor components in Material Design",
    { licence: "MIT", requires: [["blazor"]], languages: ["csharp"] },
  ],
  ["vaadin", "Vaadin", "components and pages in Java", { languages: ["java", "kotlin"] }],
]);
