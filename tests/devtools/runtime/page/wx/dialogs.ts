import { ask, hush, openSheet, say } from '../native'
import { method, WxFailure } from './answer'

const words = (value: unknown, otherwise = '') => (value === undefined || value === null ? otherwise : String(value))

export const dialogs = {
  showToast: method('showToast', ({ title, duration }) => say(words(title), Number(duration ?? 1500))),
  hideToast: method('hideToast', hush),
  showLoading: method('showLoading', ({ title }) => say(words(title), 0)),
  hideLoading: method('hideLoading', hush),
  showModal: method(
    'showModal',
    (options) =>
      new Promise((resolve) => {
        const question = {
          title: words(options.title),
          content: options.editable ? '' : words(options.content),
          confirmText: words(options.confirmText, '确定'),
          cancelText: words(options.cancelText, '取消'),
          showCancel: options.showCancel !== false,
          editable: options.editable ? words(options.content) : null,
        }
        ask(question, (confirm, content) => resolve({ confirm, cancel: !confirm, content: options.editable ? content : null }))
      }),
  ),
  showActionSheet: method(
    'showActionSheet',
    ({ itemList, alertText }) =>
      new Promise((resolve, reject) => {
        const items = itemList as string[]
        // WeChat allows six entries.
        if (items.length > 6) return reject(new WxFailure('parameter error: itemList should not be large than 6'))
        openSheet(words(alertText), items, (tapIndex) => (tapIndex === null ? reject(new WxFailure('cancel')) : resolve({ tapIndex })))
      }),
  ),
}
