import { builtInTags, toDomTag } from '../../tags'
import { BuiltIn } from './built-in'
import { WxButton } from './button'
import { WxCheckbox, WxCheckboxGroup, WxRadio, WxRadioGroup, WxSwitch } from './choice'
import { WxInput, WxTextarea } from './field'
import { WxForm, WxLabel } from './form'
import { WxImage } from './image'
import { WxNavigator } from './navigator'
import { WxPageContainer } from './page-container'
import { WxPicker, WxPickerView, WxPickerViewColumn } from './picker'
import { WxProgress } from './progress'
import { WxRichText } from './rich-text'
import { WxScrollView } from './scroll-view'
import { WxSlider } from './slider'
import { WxSwiper, WxSwiperItem } from './swiper'

type Tag = (typeof builtInTags)[number]

/** Components that only hold others; their looks are in `look.css`. */
const plain = () => class extends BuiltIn {}

const classes = {
  view: plain(),
  text: plain(),
  image: WxImage,
  button: WxButton,
  input: WxInput,
  textarea: WxTextarea,
  'scroll-view': WxScrollView,
  swiper: WxSwiper,
  'swiper-item': WxSwiperItem,
  switch: WxSwitch,
  slider: WxSlider,
  picker: WxPicker,
  'picker-view': WxPickerView,
  'picker-view-column': WxPickerViewColumn,
  checkbox: WxCheckbox,
  'checkbox-group': WxCheckboxGroup,
  radio: WxRadio,
  'radio-group': WxRadioGroup,
  form: WxForm,
  label: WxLabel,
  navigator: WxNavigator,
  'rich-text': WxRichText,
  // WeChat moves it to the root of the page; here only its box disappears, and what is fixed inside stays fixed.
  'root-portal': plain(),
  'page-container': WxPageContainer,
  'cover-view': plain(),
  'cover-image': class extends WxImage {},
  progress: WxProgress,
  icon: plain(),
} satisfies Record<Tag, CustomElementConstructor>

export function defineBuiltIns(): void {
  customElements.define('page-root', plain())
  for (const tag of builtInTags) customElements.define(toDomTag(tag), classes[tag])
}
