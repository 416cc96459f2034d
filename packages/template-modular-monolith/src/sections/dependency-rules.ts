/** Who may call whom, as one table and as the file that a build checks. */
export const dependencyRules = {
  name: "dependency-rules",
  document: "modules.md",
  title: "Allowed Dependencies",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    workers: { slot: "architecture/component", where: { kind: ["worker"] } },
    concepts: { slot: "brief/concept" },
    connections: { slot: "architecture/connection" },
    folders: { slot: "architecture/folder" },
    languages: { slot: "decision/choice", where: { topic: ["decision/topic#language"] } },
  },
  needs: ["modules"],
  template: `{% assign housed = 0 %}{% assign java = false %}{% for module in modules %}{% assign own = folders | where: "component", module.ref | first %}{% if own %}{% assign housed = housed | plus: 1 %}{% if own.path contains "/src/main/java/" %}{% assign java = true %}{% endif %}{% endif %}{% endfor -%}
{% assign script = false %}{% for language in languages %}{% if language.id == "language" and language.technology contains "script" %}{% assign script = true %}{% endif %}{% endfor -%}
{% capture entries %}{% for module in modules %}{% assign own = folders | where: "component", module.ref | first %}{% if own %}, {% if java %}{{ own.path | code }}{% else %}{{ own.path | append: "/index" | code }}{% endif %}{% endif %}{% endfor %}{% endcapture -%}
{% if housed > 1 and java %}
- Checked by [modules/ModuleRulesTest.java](modules/ModuleRulesTest.java) (ArchUnit). Not run yet.
- Entered by types of {{ entries | slice: 2, 20000 | raw }}
{% elsif housed > 1 and script %}
- Checked by [modules/dependency-cruiser.json](modules/dependency-cruiser.json): \`depcruise --config modules/dependency-cruiser.json {% assign first = "" %}{% for module in modules %}{% assign own = folders | where: "component", module.ref | first %}{% if own and first == "" %}{% assign parts = own.path | split: "/" %}{% assign depth = parts.size | minus: 1 | at_least: 1 %}{% assign first = parts | slice: 0, depth | join: "/" %}{% endif %}{% endfor %}{{ first | raw }}\`
- Entered by {{ entries | slice: 2, 20000 | raw }}
{% else %}
- Checked by: open{% for language in languages %}{% if language.id == "language" %} ({{ language | link }}){% endif %}{% endfor %}
{% endif %}
| May call | {% for module in modules %}{{ module.name | replace: " module", "" }} | {% endfor %}
| - | {% for module in modules %}- | {% endfor %}
{%- for module in modules %}
| {{ module | link }} | {% for other in modules %}{% assign found = "" %}{% if other.ref == module.ref %}{% assign found = "·" %}{% else %}{% for call in connections %}{% if call.from == module.ref and call.to == other.ref %}{% assign found = "yes" %}{% endif %}{% endfor %}{% endif %}{{ found }} | {% endfor %}
{%- endfor %}
{%- for worker in workers %}
| {{ worker | link }} | {% for other in modules %}{% assign found = "" %}{% for call in connections %}{% if call.from == worker.ref %}{% for ref in call.carries %}{% if other.owns contains ref %}{% assign found = "yes" %}{% endif %}{% endfor %}{% endif %}{% endfor %}{{ found }} | {% endfor %}
{%- endfor %}`,
} as const;
