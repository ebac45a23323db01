package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// signing is a column with a signature: boxes 7a to 7c and 8.
type signing struct {
	head     strip // authority and note
	name     strip
	x, width geom.Length // of the column
	room     geom.Length // between head and name
	pictures doc.Signature
}

func (s *setter) signing(signature doc.Signature, x, width geom.Length) signing {
	column := func(text string, size geom.Length, face font.Face) strip {
		return s.centred(doc.Text(text), size, face, x, width)
	}
	var lines []strip
	for _, a := range signature.Authority {
		lines = append(lines, column(a, s.sizes.body, font.Bold))
	}
	if signature.Note != "" {
		lines = append(lines, column(signature.Note, min(signatureNoteSize, s.sizes.body), font.Italic))
	}
	return signing{
		head: stack(lines), name: column(signature.Name, s.sizes.body, font.Bold),
		x: x, width: width, room: roomFor(signature), pictures: signature,
	}
}

// roomFor is the room to sign in. It grows with the pictures that are to be
// laid there, so that they cover neither authority nor name.
func roomFor(signature doc.Signature) geom.Length {
	room := signatureRoom
	for _, p := range []*doc.Picture{signature.Image, signature.Seal} {
		if p != nil {
			room = max(room, min(geom.Mm(p.Height), signatureRoomMost))
		}
	}
	return room
}

// block puts the parts of a column under each other.
func (c signing) block() strip {
	if len(c.head.texts) == 0 && len(c.name.texts) == 0 && c.pictures.Image == nil && c.pictures.Seal == nil {
		return strip{}
	}
	block := c.head
	block.images = c.images()
	if len(c.name.texts) > 0 || len(block.images) > 0 {
		block.under(c.name, c.room)
	}
	return block
}

// images lays the signature in the middle of the room, and the seal over its
// left third or, where it is still to be signed, over that of a signature of
// usual length.
func (c signing) images() []Image {
	middle, height := c.x+c.width/2, c.head.height+c.room/2
	centre := func(p *doc.Picture, w, h geom.Length) Image {
		return Image{X: middle - w/2, Y: height - h/2, Width: w, Height: h, Picture: p}
	}
	var images []Image
	length := geom.Length(handSignature)
	if p := c.pictures.Image; p != nil {
		w, h := sized(p, c.width, c.room)
		images, length = append(images, centre(p, w, h)), w
	}
	if p := c.pictures.Seal; p != nil {
		seal := centre(p, geom.Mm(p.Width), geom.Mm(p.Height))
		seal.X = middle - length/2 + length/sealShare - seal.Width
		images = append(images, seal)
	}
	return images
}

// signatures puts two columns side by side, authorities and names level.
func (s *setter) signatures(left, right doc.Signature, width geom.Length) strip {
	a, b := s.signing(left, 0, width/2), s.signing(right, width/2, width/2)
	a.head.height = max(a.head.height, b.head.height)
	b.head.height = a.head.height
	a.room = max(a.room, b.room)
	b.room = a.room
	both := a.block()
	both.beside(b.block())
	return both
}
