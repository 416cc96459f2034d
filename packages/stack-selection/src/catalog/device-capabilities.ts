/** What ways of keeping devices in step, and instances in number, can be good at. */
export const deviceCapabilities = {
  "battery-spared": "little of the battery taken",
  "runs-closed": "work that is done though the app is closed",
  "count-whole": "nothing missing of what was counted meanwhile",
  "sent-closed": "what was recorded sent though nobody opens the app",
  "reading-sealed": "nothing to read for whoever takes the phone",
  "changes-alone": "nothing fetched that the device has already",
  "deletions-told": "a device learns of what was deleted",
  "same-rights": "the rights of all other operations hold",
  "macos-builds": "machines with macOS, on which an app for iOS is built",
  "line-fitted": "a video that goes on where the line gets worse",
  "pictures-too": "pictures made smaller by the same",
  "others-unheld": "other work that waits for no video",
  "load-followed": "as many instances as the load needs",
  "figures-there": "figures that are there without work of one's own",
} as const;
