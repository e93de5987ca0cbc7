"""How a report looks: light and dark, wide, narrow and on paper."""

from ui.export.report.formulas import inks
from ui.look import theme
from ui.look.theme import Theme

_RULES = """
*{box-sizing:border-box}
html{color-scheme:light dark}
body{margin:0;background:var(--background);color:var(--ink);
font:16px/1.5 Inter,system-ui,"Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif}
main{max-width:1320px;margin:0 auto;padding:24px clamp(12px,3vw,36px) 64px}
h1{font-size:1.7em;line-height:1.2;margin:.2em 0 .6em}
h2{font-size:1.2em;line-height:1.3;margin:0 0 .6em;padding-left:.55em;
border-left:4px solid currentColor}
h3{font-size:1em;margin:0 0 .2em}
p{margin:0 0 .7em;max-width:46em}
.muted{color:var(--muted);font-size:.9em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25em 1.2em;margin:0 0 1.2em}
dt{color:var(--muted)}
dd{margin:0}
nav ol{display:flex;flex-wrap:wrap;gap:.3em .5em;list-style:none;margin:0;padding:0}
nav a{display:block;padding:.15em .6em;border:1px solid currentColor;
border-radius:1em;text-decoration:none}
a:hover{text-decoration:underline}
section{background:var(--surface);border:1px solid var(--hairline);border-radius:10px;
padding:18px clamp(12px,2vw,24px);margin:20px 0;scroll-margin-top:12px;
display:flow-root}
figure{margin:0 0 14px;overflow-x:auto;background:#fff;border:1px solid var(--hairline);
border-radius:8px}
figure svg,figure img{display:block;width:100%;min-width:560px;height:auto}
figure text{white-space:pre;font-family:FONT}
.line{margin:.55em 0;overflow-x:auto;overflow-y:hidden}
.line .label{color:var(--muted);font-size:.9em;margin-right:.5em}
.line svg{font-size:1.1em;overflow:visible}
.line.final svg{font-size:1.2em}
svg.letters{position:absolute;width:0;height:0}
.grid{display:inline-block;vertical-align:top;max-width:100%;overflow-x:auto;
margin:14px 24px 0 0}
table{border-collapse:collapse;font-size:.9em;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 .3em;white-space:nowrap}
caption svg{font-size:1.15em;overflow:visible}
th{color:var(--muted);font-weight:500;padding:.2em .6em;white-space:nowrap;
text-align:left}
thead th{text-align:right}
td{background:var(--surface);border:1px solid var(--hairline);padding:.2em .6em;
text-align:right;white-space:nowrap}
thead td{border:0}
tr.followed th{color:var(--ink);font-weight:700}
tr.followed td{background:var(--field)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media screen and (min-width:1080px){
figure{float:right;width:53%;margin-left:28px}
figure svg,figure img{min-width:0}
}
@media(max-width:520px){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5em}}
@media print{
body{background:#fff;font-size:11px}
main{max-width:none;padding:0}
nav{display:none}
section{border:0;padding:0;margin:0 0 18px}
figure{break-inside:avoid;width:13cm}
figure svg,figure img{min-width:0}
h2,h3,h3+p,caption{break-after:avoid}
tr,.line{break-inside:avoid}
.line,.grid,figure{overflow:visible}
}
"""
_FONT = 'Inter,Arial,Helvetica,"Liberation Sans","DejaVu Sans",sans-serif'


def css() -> str:
    """Return the style sheet: dark where the reader's system is, never on paper."""
    classes = "".join(
        f".{name}{{color:var(--{name});fill:var(--{name})}}"
        for name in inks(theme.LIGHT)
    )
    dark = f"@media screen and (prefers-color-scheme:dark){{{_colours(theme.DARK)}}}"
    rules = _RULES.replace("FONT", _FONT)
    return f"{_colours(theme.LIGHT)}\n{dark}\n{classes}{rules}"


def _colours(of: Theme) -> str:
    names = ("background", "surface", "ink", "muted", "hairline", "field")
    colours = {name: getattr(of, name).name() for name in names} | inks(of)
    return f":root{{{';'.join(f'--{k}:{v}' for k, v in colours.items())}}}"
