/** Who may call whom, as one table and as the file that a build checks. */
export const dependencyRules = {
  name: "dependency-rules",
  document: "modules.md",
  title: "Allowed Dependencies",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    connections: { slot: "architecture/connection" },
    folders: { slot: "architecture/folder" },
    languages: { slot: "decision/choice", where: { topic: ["decision/topic#language"] } },
  },
  needs: ["modules"],
  template: `{% assign housed = 0 %}{% assign java = false %}{% for module in modules %}{% assign own = folders | where: "component", module.ref | first %}{% if own %}{% assign housed = housed | plus: 1 %}{% if own.path contains "/src/main/java/" %}{% assign java = true %}{% endif %}{% endif %}{% endfor -%}
{% assign script = false %}{% for language in languages %}{% if language.id == "language" and language.technology contains "script" %}{% assign script = true %}{% endif %}{% endfor -%}
{% if housed > 1 and java %}
[modules/ModuleRulesTest.java](modules/ModuleRulesTest.java) is this table as a test with ArchUnit, which a call outside of it breaks; a module is entered by the types of its own package. It was not run when the plan was compiled.
{% elsif housed > 1 and script %}
[modules/dependency-cruiser.json](modules/dependency-cruiser.json) is this table as rules, which a call outside of it breaks; a module is entered by its index file: \`depcruise --config modules/dependency-cruiser.json {% assign first = "" %}{% for module in modules %}{% assign own = folders | where: "component", module.ref | first %}{% if own and first == "" %}{% assign parts = own.path | split: "/" %}{% assign depth = parts.size | minus: 1 | at_least: 1 %}{% assign first = parts | slice: 0, depth | join: "/" %}{% endif %}{% endfor %}{{ first | raw }}\`
{% else %}
No file checks this table: for the language that was decided the plan has no tool.
{% endif %}
| May call | {% for module in modules %}{{ module.name | replace: " module", "" }} | {% endfor %}
| - | {% for module in modules %}- | {% endfor %}
{%- for module in modules %}
| {{ module | link }} | {% for other in modules %}{% assign found = "" %}{% if other.ref == module.ref %}{% assign found = "·" %}{% else %}{% for call in connections %}{% if call.from == module.ref and call.to == other.ref %}{% assign found = "yes" %}{% endif %}{% endfor %}{% endif %}{{ found }} | {% endfor %}
{%- endfor %}`,
} as const;
