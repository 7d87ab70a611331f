import { upwards } from '@shared/platform/territory'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { contactCard } from '../rules/contact-card'
import { choosePost, type Post } from '../rules/posts'
import { refuseUnknown } from '../rules/unknown'
import { asTerritory } from '../rules/tree'
import { listContacts } from '../store/contacts'
import { names, rosters } from '../store/district-map'

/** Who would get an appeal from here now, and the service contact card (一卡) of the place. */
export const getHomeCard = serve(contract.grids.getHomeCard, async (ctx, { path }) => {
  const { tree } = await names.get(ctx)
  const node = tree.get(path)
  if (!node) throw refuseUnknown(path)
  const { roster } = await rosters.get(ctx)
  const rows = await listContacts(ctx.db, ctx.districtId, upwards(path))
  return { territory: asTerritory(tree, node), worker: asWorker(choosePost(roster, path, ctx.now)), contacts: contactCard(rows, path) }
})

function asWorker(post: Post | null) {
  return post && { personId: post.personId, name: post.name, role: post.role, post: post.postName, phone: post.phone, onDuty: post.onDuty }
}
