/** Stands where the stages' tabs do, so that nothing moves under the hand of a clinician who is typing just then. */
export function AnotherCall({ isTyping }: { isTyping: boolean }) {
  return (
    <p class="tabs another" role="alert">
      <b>Another call has begun.</b>
      {isTyping && <span> Leave this field (Esc) to say which patient it is.</span>}
    </p>
  );
}
