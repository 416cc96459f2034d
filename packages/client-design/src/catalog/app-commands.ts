import type { Family, NativePlatform } from "./frameworks.ts";

interface Build {
  /** Gets what it is built from. */
  readonly install?: Readonly<Partial<Record<NativePlatform, string>>>;
  readonly run: Readonly<Partial<Record<NativePlatform, string>>>;
  /** Tests on a device or its simulator, where the framework brings them. */
  readonly onDevice?: Readonly<Partial<Record<NativePlatform, string>>>;
}

/**
 * How an app is built and started on a developer's machine, by its framework: commands of the documentation of each
 * (reactnative.dev, docs.expo.dev, docs.flutter.dev, developer.apple.com, developer.android.com), as known in November
 * 2026 and not run here.
 */
export const builds: Readonly<Partial<Record<Family, Build>>> = {
  "react-native": {
    install: { ios: "npm ci && npx pod-install", android: "npm ci" },
    run: { ios: "npx react-native run-ios", android: "npx react-native run-android" },
  },
  expo: {
    install: { ios: "npm ci && npx expo prebuild", android: "npm ci && npx expo prebuild" },
    run: { ios: "npx expo run:ios", android: "npx expo run:android" },
  },
  flutter: {
    install: { ios: "flutter pub get", android: "flutter pub get" },
    run: { ios: "flutter run -d ios", android: "flutter run -d android" },
    onDevice: { ios: "flutter test integration_test", android: "flutter test integration_test" },
  },
  swiftui: {
    run: {
      ios: "xcodebuild -scheme App -destination 'generic/platform=iOS Simulator' build",
    },
    onDevice: { ios: "xcodebuild test -scheme App -only-testing:AppUITests" },
  },
  compose: {
    run: { android: "./gradlew installDebug" },
    onDevice: { android: "./gradlew connectedDebugAndroidTest" },
  },
  capacitor: {
    install: {
      ios: "npm ci && npm run build && npx cap sync ios",
      android: "npm ci && npm run build && npx cap sync android",
    },
    run: { ios: "npx cap run ios", android: "npx cap run android" },
  },
};

/** Runners of whole journeys on a device, by the technology that was decided. */
export const deviceRunners: Readonly<
  Partial<Record<string, Readonly<Partial<Record<NativePlatform, string>>>>>
> = {
  detox: {
    ios: "npx detox build -c ios.sim.debug && npx detox test -c ios.sim.debug",
    android: "npx detox build -c android.emu.debug && npx detox test -c android.emu.debug",
  },
  maestro: { ios: "maestro test .maestro", android: "maestro test .maestro" },
};

/** Without these nothing is built for a system. */
export const kits: Readonly<Partial<Record<NativePlatform, string>>> = {
  ios: "Xcode, macOS",
  android: "Android Studio, JDK 17",
};
