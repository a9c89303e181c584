/** Gives every element that names a component in `data-component` its behaviour. */

import { mount as copyButton } from "./components/copy-button.js";
import { mount as coverImage } from "./components/cover-image.js";
import { mount as keys } from "./components/keys.js";
import { mount as promptCard } from "./components/prompt-card.js";

const COMPONENTS = {
  "copy-button": copyButton,
  "cover-image": coverImage,
  keys,
  "prompt-card": promptCard,
};

for (const element of document.querySelectorAll("[data-component]")) {
  COMPONENTS[element.dataset.component](element);
}
