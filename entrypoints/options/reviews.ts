import type { ReviewsSectionProps } from '../../components/options/ReviewsSection';
import { sendMessage } from '../../utils/browser/messages';
import { openCoaching } from '../../utils/browser/open-coaching';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { isPrivate } from '../../utils/browser/private-window';

/** Whether a review of each call is kept. The background alone writes that, and is asked to. */
export function openReviewSettings(onChange: () => void) {
  let isOn: boolean | undefined;
  const read = async (): Promise<void> => {
    isOn = await readPreference('isReviewing');
    onChange();
  };
  watchPreference('isReviewing', () => void read());
  void read();
  return {
    /** undefined until it is known */
    props: (): ReviewsSectionProps | undefined =>
      isOn === undefined
        ? undefined
        : {
            canKeep: !isPrivate(),
            isOn,
            onSwitch: (next) =>
              sendMessage('keepReviews', next).then(
                () => true,
                () => false,
              ),
            onOpen: () => void openCoaching(),
          },
  };
}
