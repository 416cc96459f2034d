import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const systems = async (text: string) =>
  (await read(text, "brief/system")).map((data) => (data as { name: string }).name).toSorted();

it.each([
  ["Moorings are reported to the national harbour register.", ["National harbour register"]],
  ["Tide warnings are sent through the port's message gateway.", ["Message gateway"]],
  ["The desk looks up boats in the federal boat registry.", ["Federal boat registry"]],
  ["Skippers are managed in the municipal directory and only read here.", ["Municipal directory"]],
  ["Weather is fetched from the existing forecast service.", ["Forecast service"]],
  ["Staff sign in through the existing Okta.", ["Okta"]],
  ["The app does not connect to marine banking.", []],
  ["Nothing is sent to the national harbour register.", ["National harbour register"]],
  ["Plans are stored in the service registry.", []],
  ["Orders are sent to the kitchen.", []],
  ["Notices are sent through the API gateway.", []],
  ["A board for berths, with threads like GitHub has.", []],
  ["Import the issues of a project from GitHub.", ["GitHub"]],
  ["Integrate with a third-party provider (e.g. Adyen) for payments.", ["Adyen"]],
])("reads what something goes to or comes from in: %s", async (text, expected) => {
  expect(await systems(text)).toEqual(expected);
});

it("reads what a section of dependencies lists, by the product where one is named", async () => {
  const text = (more: string) =>
    `# Berths\n\n## Requirements\n\n- **FR-001**: Skippers MUST be able to book a berth.\n${more}\n\n## Dependencies\n\n- Email service for confirmations\n- Enough berths`;
  expect(await systems(text(""))).toEqual(["Email service"]);
  expect(await systems(text("- **FR-002**: Bookings MUST be confirmed through Mailgun."))).toEqual([
    "Mailgun",
  ]);
});

it("takes nothing from a section of what may come later", async () => {
  expect(
    await systems("## Future extensions\n\n- Integration with the harbour master system"),
  ).toEqual([]);
});
