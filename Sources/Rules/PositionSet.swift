/// A set of places between the words of a text.
///
/// Places that lie a multiple of 128 words apart are one: a set may seem to hold more of a long text
/// than it does, but never less.
struct PositionSet: Equatable, Sendable {
  private var bits: UInt128

  static let none = PositionSet(bits: 0)
  static let all = PositionSet(bits: .max)

  private init(bits: UInt128) { self.bits = bits }

  init(_ position: Int) { bits = 1 &<< UInt128(truncatingIfNeeded: position) }

  var isEmpty: Bool { bits == 0 }

  /// The places behind these: one word further.
  var next: PositionSet { PositionSet(bits: bits &<< 1 | bits &>> 127) }

  static func & (left: PositionSet, right: PositionSet) -> PositionSet {
    PositionSet(bits: left.bits & right.bits)
  }

  static func | (left: PositionSet, right: PositionSet) -> PositionSet {
    PositionSet(bits: left.bits | right.bits)
  }

  static func |= (left: inout PositionSet, right: PositionSet) { left.bits |= right.bits }
}
