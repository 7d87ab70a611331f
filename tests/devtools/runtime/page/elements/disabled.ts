/** Whether a tap falls on a control that is switched off (`<button disabled>` takes no taps in WeChat). */
export function isDisabled(target: Element): boolean {
  return target.closest('wx-button[disabled]') !== null
}
