import { readFileSync } from 'node:fs'
import { sketchOf } from '/work/wt/same/cloudfunctions/triage/rules/likeness/sketch'
import { commonness } from '/work/wt/same/cloudfunctions/triage/rules/likeness/commonness'
import { keysOf } from '/work/wt/same/cloudfunctions/triage/rules/likeness/keys'
import { encodeSketch, decodeSketch } from '/work/wt/same/cloudfunctions/triage/rules/likeness/encoded'
import { link } from '/work/wt/same/cloudfunctions/triage/rules/likeness/link'
const rows = readFileSync('/work/shared/data/events/messages.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l)).map(r=>({title:r.title,text:r.body,time:r.time}))
const c = commonness()
const ms = (f:()=>void)=>{const t=performance.now();f();return performance.now()-t}
for(let i=0;i<500;i++) sketchOf(rows[i],c)
let sk:any[]=[]
console.log('sketch us', ms(()=>{sk=rows.map(r=>sketchOf(r,c))})*1000/rows.length)
let ks:any[]=[]
console.log('keys us', ms(()=>{ks=sk.map(keysOf)})*1000/rows.length)
let en:any[]=[]
console.log('enc us', ms(()=>{en=sk.map(encodeSketch)})*1000/rows.length)
console.log('dec us', ms(()=>{en.map(decodeSketch)})*1000/rows.length)
const K=sk.map(s=>({sketch:s,sender:null,point:null,territory:null,category:{l1:'a',l2:null},saidAt:new Date(0)}))
console.log('link us', ms(()=>{for(let i=1;i<rows.length;i++)link(K[i-1],K[i])})*1000/rows.length)
const q=(a:number[],p:number)=>a.sort((x,y)=>x-y)[Math.floor(p*a.length)]
for (const [n,a] of [['len',rows.map(r=>r.text.length)],['title',rows.map(r=>(r.title??'').length)],['bytes',en.map(e=>e.length)],['keys',ks.map(k=>k.length)],['terms',sk.map(s=>s.terms.length)]] as [string,number[]][]) console.log(n,[.05,.25,.5,.75,.9,.99].map(p=>q(a,p)),'mean',a.reduce((x,y)=>x+y)/a.length)
const df=new Map<number,number>(); ks.flat().forEach(k=>df.set(k,(df.get(k)??0)+1)); const v=[...df.values()].sort((a,b)=>b-a); console.log('distinct',v.length,'top',v.slice(0,10),'>100:',v.filter(x=>x>100).length,'>40',v.filter(x=>x>40).length, '>10', v.filter(x=>x>10).length)
