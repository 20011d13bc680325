#!/bin/bash
# Makes the subsets in this folder from the Debian package fonts-noto-core 20201225-1, unpacked at $1; wants fonttools 4.
set -euo pipefail
from=$1/usr/share/fonts/truetype/noto
letters=U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF
letters+=,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2150-218F,U+FB00-FB06,U+FFFD
for face in Regular Bold Italic; do
  pyftsubset "$from/NotoSans-$face.ttf" --unicodes="$letters" --layout-features= --no-hinting --notdef-outline \
    --drop-tables+=GDEF,GPOS,GSUB,gasp --output-file="NotoSans-$face.ttf"
done
pyftsubset "$from/NotoSansMath-Regular.ttf" --unicodes=U+2190-2199,U+21D2,U+2200-22FF \
  --layout-features= --no-hinting --drop-tables+=GDEF,GPOS,GSUB,MATH --output-file=math.ttf
pyftsubset "$from/NotoSansSymbols2-Regular.ttf" --unicodes=U+2400-2426,U+25A0-25FF,U+2605,U+2606,U+2610-2612,U+2713-2718 \
  --layout-features= --no-hinting --drop-tables+=GDEF,GPOS,GSUB --output-file=symbols.ttf
pyftmerge --output-file=NotoSans-Symbols.ttf math.ttf symbols.ttf
rm math.ttf symbols.ttf
