import { didOutside } from '../faults'
import { share } from '../open-pages'
import { BuiltIn } from './built-in'
import { formAround } from './form'

/**
 * `<button>`. Its open types belong to the WeChat app: sharing asks the page what it would share and notes it;
 * a telephone number is never given, because there is none here.
 */
export class WxButton extends BuiltIn {
  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.draw('role', 'button')
    this.tabIndex = 0
    this.addEventListener('click', this.act)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.act)
  }

  protected override changed(name: string): void {
    if (name === 'disabled' && !this.flag('disabled') && this.hasAttribute('disabled')) super.removeAttribute('disabled')
  }

  private readonly act = (): void => {
    if (this.flag('disabled')) return
    const form = this.words('form-type') === '' ? null : formAround(this)
    if (this.words('form-type') === 'submit') form?.submit()
    if (this.words('form-type') === 'reset') form?.reset()
    this.open(this.words('open-type'))
  }

  private open(type: string): void {
    if (type === '') return
    didOutside(`button ${type}`, type === 'share' ? share(this) : {})
    if (type === 'getPhoneNumber') this.emit('getphonenumber', { errMsg: 'getPhoneNumber:fail no permission' })
    if (type === 'agreePrivacyAuthorization') this.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
    if (type === 'openSetting') this.emit('opensetting', { errMsg: 'openSetting:ok', authSetting: {} })
  }
}
