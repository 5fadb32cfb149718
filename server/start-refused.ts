/** The server does not start, as its operator set things up; the message says why and what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}

/** It does not even try: a setting of the environment can't be used. */
export class SettingRefused extends StartRefused {
  override name = 'SettingRefused'
}
