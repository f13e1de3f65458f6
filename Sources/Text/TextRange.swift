/// A half-open range of UTF-8 offsets into the text that was given.
public typealias TextRange = Range<Int>
