const VERSION = "…";
const HOME_LANG = "ru";
const OFFLINE = {"en": "en/offline/", "ru": "offline/"};
