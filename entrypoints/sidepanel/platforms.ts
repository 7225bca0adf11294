/** What is known of browsers and platforms, and why there may be no call to show: fetched from the disk while the panel is drawn first. */
export { aboutThis } from '../../utils/browser/about';
export { explainNoCall, patternsToWatch } from '../../utils/platforms/explain-no-call';
export { platformOf, suggestedPlatforms } from '../../utils/platforms/known-platforms';
