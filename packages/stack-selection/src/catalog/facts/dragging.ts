/** Frameworks for browsers whose own team has a kit for dragging, by their key. */
const ownKits: Readonly<Record<string, string>> = {
  flutter: "the widgets Draggable and DragTarget of Flutter itself",
  angular: "the drag and drop of Angular CDK, by the team of Angular",
};

/** What works under any framework of a browser; looked up in November 2026 at npm. */
const anywhere =
  "@atlaskit/pragmatic-drag-and-drop, which works under any framework by the dragging of the browser (Apache-2.0)";

/** With what things are dragged in a web client: to be done, as the framework alone does not. */
export function draggedWith(framework: string): string {
  return `Things are dragged with ${ownKits[framework] ?? anywhere}; it is taken with the first screen that needs it.`;
}
