import { plugin } from "./kit.ts";
import { composeReader } from "./probes/compose-file.ts";
import { dockerfiles } from "./probes/dockerfiles.ts";
import { connectionWithoutSetting } from "./rules/connection-without-setting.ts";
import { compose } from "./artifacts/compose.ts";
import { images } from "./artifacts/images.ts";
import { settingFiles } from "./artifacts/settings.ts";
import { environments } from "./steps/environments.ts";
import { settings } from "./steps/settings.ts";
import { units } from "./steps/units.ts";

export default plugin([units, settings, environments, connectionWithoutSetting, images, compose, settingFiles, dockerfiles, composeReader]);
