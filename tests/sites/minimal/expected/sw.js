const VERSION = "…";
const HOME_LANG = "ru";
const OFFLINE = {"ru": "offline/"};
