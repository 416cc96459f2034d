import type { Entry } from "../../schema.ts";
import { partsOf } from "./family.ts";

const script = ["typescript", "javascript"];

/** What people type into, and the texts around it. */
export const formsAndTexts: readonly Entry[] = [
  ...partsOf("react-anywhere", "forms", [
    [
      "react-hook-form",
      "React Hook Form",
      "forms in React",
      { since: 2019, used: { downloads: 91_074_252 } },
    ],
    [
      "tanstack-form",
      "TanStack Form",
      "typed forms",
      { aliases: ["TanStack React Form"], since: 2022, used: { downloads: 4_263_761 } },
    ],
  ]),
  ...partsOf("react", "forms", [
    ["react-form-actions", "Form actions of React", "forms that call an action", { since: 2024 }],
  ]),
  ...partsOf("vue", "forms", [
    [
      "vee-validate",
      "VeeValidate",
      "forms in Vue",
      { since: 2016, used: { downloads: 3_563_760 } },
    ],
    ["formkit", "FormKit", "forms in Vue", { since: 2021, used: { downloads: 440_129 } }],
  ]),
  ...partsOf("angular", "forms", [
    [
      "angular-forms",
      "Forms of Angular",
      "typed forms that come with Angular",
      {
        aliases: ["Angular reactive forms", "Angular Forms"],
        since: 2016,
        used: { downloads: 18_433_361 },
      },
    ],
  ]),
  ...partsOf("svelte", "forms", [
    [
      "superforms",
      "Superforms",
      "forms in SvelteKit",
      { aliases: ["sveltekit-superforms"], since: 2023, used: { downloads: 432_128 } },
    ],
  ]),
  {
    key: "framework-forms",
    name: "The framework's own forms",
    exact: true,
    topics: ["forms"],
    form: "library",
    what: "forms that come with the framework",
    since: 2018,
    languages: ["dart", "swift", "kotlin"],
    requires: [["flutter", "swiftui", "jetpack-compose"]],
  },
  ...partsOf("react-anywhere", "translation", [
    [
      "formatjs",
      "FormatJS",
      "texts of several languages",
      {
        aliases: ["react-intl"],
        licence: "BSD-3-Clause",
        since: 2014,
        used: { downloads: 10_180_186 },
      },
    ],
    [
      "lingui",
      "Lingui",
      "texts of several languages",
      { since: 2016, used: { downloads: 3_837_499 } },
    ],
  ]),
  {
    key: "i18next",
    name: "i18next",
    aliases: ["react-i18next", "i18n-next"],
    topics: ["translation"],
    form: "library",
    what: "texts of several languages",
    licence: "MIT",
    since: 2011,
    used: { downloads: 53_929_460 },
    languages: script,
    comparedWhen: "script-client",
  },
  ...partsOf("nextjs", "translation", [
    [
      "next-intl",
      "next-intl",
      "texts of several languages in Next.js",
      { since: 2020, used: { downloads: 6_668_475 } },
    ],
  ]),
  ...partsOf("vue", "translation", [
    [
      "vue-i18n",
      "Vue I18n",
      "texts of several languages in Vue",
      { since: 2014, used: { downloads: 9_914_632 } },
    ],
  ]),
  ...partsOf("angular", "translation", [
    [
      "transloco",
      "Transloco",
      "texts of several languages in Angular",
      { since: 2019, used: { downloads: 848_893 } },
    ],
    [
      "angular-localize",
      "Localisation of Angular",
      "texts put in at build time",
      {
        aliases: ["Angular i18n", "@angular/localize"],
        since: 2016,
        used: { downloads: 5_482_414 },
      },
    ],
  ]),
  {
    key: "paraglide",
    name: "Paraglide JS",
    topics: ["translation"],
    form: "library",
    what: "messages compiled to functions",
    licence: "MIT",
    since: 2023,
    used: { downloads: 659_219 },
    languages: script,
    requires: [["svelte", "sveltekit", "react", "vue"]],
  },
  ...partsOf("flutter", "translation", [
    [
      "flutter-intl",
      "gen-l10n of Flutter (ARB)",
      "texts of several languages in Flutter",
      { aliases: ["Flutter intl"], licence: "BSD-3-Clause", since: 2018 },
    ],
  ]),
  ...partsOf("swiftui", "translation", [
    [
      "string-catalogs",
      "String Catalogs of Xcode",
      "texts of several languages in Swift",
      { licence: "proprietary", since: 2023 },
    ],
  ]),
  ...partsOf("compose", "translation", [
    [
      "android-resources",
      "String resources of Android",
      "texts of several languages in Android",
      { licence: "Apache-2.0", since: 2008 },
    ],
  ]),
];
